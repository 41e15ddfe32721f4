import { type DynamicModule, Module, type OnApplicationShutdown } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { Log } from '../log/log.js';
import { applicationDataSource, Database, type DatabaseOptions } from './database.js';

@Module({})
export class DatabaseModule implements OnApplicationShutdown {
  static forRoot(options: DatabaseOptions): DynamicModule {
    return {
      module: DatabaseModule,
      global: true,
      imports: [TypeOrmModule.forRoot({ ...applicationDataSource(options), autoLoadEntities: true, retryAttempts: 0 })],
      providers: [
        {
          provide: Database,
          inject: [DataSource, Log],
          useFactory: (dataSource: DataSource, log: Log) => Database.connect(dataSource, options, log),
        },
      ],
      exports: [Database],
    };
  }

  constructor(private readonly database: Database) {}

  onApplicationShutdown(): Promise<void> {
    return this.database.close();
  }
}
