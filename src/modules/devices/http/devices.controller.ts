import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Database } from '../../../platform/database/database.js';
import { Allow, Caller, type Principal } from '../../../platform/http/allow.js';
import { PageQueryDto } from '../../../platform/http/page.dto.js';
import { IdParam } from '../../../platform/http/uuid-param.js';
import { PAGE_SIZE } from '../../../shared/page.js';
import { assetTagPattern } from '../../organisation/organisation.public.js';
import { deviceHistory } from '../queries/device-history.js';
import { findDevices } from '../queries/find-devices.js';
import { type DeviceView, getDevice } from '../queries/get-device.js';
import { listDevices } from '../queries/list-devices.js';
import { RecordDeviceEvents } from '../use-cases/record-device-events.js';
import { RegisterDevice } from '../use-cases/register-device.js';
import { DeviceDto, DevicePageDto, HistoryPageDto } from './device-views.dto.js';
import { DeviceQueryDto } from './device-query.dto.js';
import { DeviceEventDto, DeviceEventsDto, RegisterDeviceDto } from './devices.dto.js';
import { asEventCommand } from './event-command.js';

@ApiTags('devices')
@Controller('devices')
export class DevicesController {
  constructor(
    private readonly database: Database,
    private readonly registerDevice: RegisterDevice,
    private readonly recordEvents: RecordDeviceEvents,
  ) {}

  /**
   * The register; with `identifier` the devices that code may mean, whatever else is asked. A page may hold fewer devices than
   * `limit`, or none, while `next` is not null: the filter is rare, and `next` looks on from where this page stopped.
   */
  @Get()
  @Allow('device.read')
  list(@Caller() caller: Principal, @Query() query: DeviceQueryDto): Promise<DevicePageDto> {
    const { identifier, limit = PAGE_SIZE, ...filter } = query;
    return this.database.transaction(caller, async (tx) =>
      identifier === undefined
        ? listDevices(tx, { ...filter, limit }, caller.departmentId ?? null)
        : allOf(await findDevices(tx, identifier, await assetTagPattern(tx))),
    );
  }

  @Get(':id')
  @Allow('device.read')
  get(@Caller() caller: Principal, @IdParam() id: string): Promise<DeviceDto> {
    return this.database.transaction(caller, (tx) => getDevice(tx, id));
  }

  /** What happened to the device, in the order it was recorded. */
  @Get(':id/history')
  @Allow('device.read')
  history(
    @Caller() caller: Principal,
    @IdParam() id: string,
    @Query() { after, limit = PAGE_SIZE }: PageQueryDto,
  ): Promise<HistoryPageDto> {
    return this.database.transaction(caller, (tx) => deviceHistory(tx, id, after, limit));
  }

  @Post()
  @Allow('device.register')
  register(@Caller() caller: Principal, @Body() body: RegisterDeviceDto): Promise<DeviceDto> {
    return this.database.transaction(caller, async (tx) =>
      getDevice(tx, await this.registerDevice.run(tx, caller.actor, body)),
    );
  }

  /** Appends a step or a remark to the device's history; answers with the device as it is afterwards. */
  @Post(':id/events')
  @Allow('device.record-event')
  recordEvent(@Caller() caller: Principal, @IdParam() id: string, @Body() body: DeviceEventDto): Promise<DeviceDto> {
    return this.database.transaction(caller, async (tx) => {
      await this.recordEvents.run(tx, caller.actor, [asEventCommand(id, body)]);
      return getDevice(tx, id);
    });
  }

  /** Up to 500 steps at once, all or none. */
  @Post('events')
  @HttpCode(204)
  @Allow('device.record-event')
  recordMany(@Caller() caller: Principal, @Body() { events }: DeviceEventsDto): Promise<void> {
    return this.database.transaction(caller, (tx) =>
      this.recordEvents.run(
        tx,
        caller.actor,
        events.map((event, index) => asEventCommand(event.deviceId, event, `/events/${index}`)),
      ),
    );
  }
}

const allOf = (items: DeviceView[]): DevicePageDto => ({
  items,
  next: null,
  count: { value: items.length, isExact: true },
});
