import { Injectable } from '@nestjs/common';
import { together } from '../../../platform/database/together.js';
import type { Tx } from '../../../platform/database/tx.js';
import { Facts } from '../../../platform/facts/facts.js';
import { type DeviceStep, DeviceStepsTaken } from '../../devices/devices.public.js';
import { CampaignDevicesChanged } from './campaign-devices-changed.js';
import { collect, follow } from '../persistence/campaign-device.js';

/** Keeps what each campaign collected, and what became of it, in step with the devices' histories. */
@Injectable()
export class FollowDevices {
  constructor(private readonly facts: Facts) {
    facts.subscribe(DeviceStepsTaken, (tx, steps) => this.run(tx, steps));
  }

  private async run(tx: Tx, steps: readonly DeviceStep[]): Promise<void> {
    const collected = steps.flatMap((step) => {
      const campaignId = step.type === 'collected' ? campaignOf(step) : undefined;
      return campaignId === undefined ? [] : [{ step, campaignId }];
    });
    const inCampaigns = new Set(collected.map(({ step }) => step));
    const others = steps.filter((step) => step.stateBefore !== null && !inCampaigns.has(step));
    const campaigns = new Set(collected.map(({ campaignId }) => campaignId));
    await together(collect(tx, collected), this.tell(tx, [...campaigns]));
    const followed = await follow(tx, others);
    await this.tell(
      tx,
      followed.filter((campaignId) => !campaigns.has(campaignId)),
    );
  }

  private async tell(tx: Tx, campaigns: readonly string[]): Promise<void> {
    if (campaigns.length > 0) await this.facts.publish(tx, CampaignDevicesChanged, campaigns);
  }
}

function campaignOf({ payload }: DeviceStep): string | undefined {
  const campaignId = (payload as { campaignId?: unknown }).campaignId;
  return typeof campaignId === 'string' ? campaignId : undefined;
}
