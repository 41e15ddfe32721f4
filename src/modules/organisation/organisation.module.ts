import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DepartmentsController } from './http/departments.controller.js';
import { DepartmentEntity } from './persistence/department.entity.js';
import { MunicipalityEntity } from './persistence/municipality.entity.js';
import { MunicipalityDirectory } from './queries/municipality-directory.js';
import { CreateDepartment } from './use-cases/create-department.js';

@Module({
  imports: [TypeOrmModule.forFeature([MunicipalityEntity, DepartmentEntity])],
  controllers: [DepartmentsController],
  providers: [MunicipalityDirectory, CreateDepartment],
  exports: [MunicipalityDirectory, CreateDepartment],
})
export class OrganisationModule {}
