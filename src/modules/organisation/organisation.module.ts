import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DepartmentsController } from './http/departments.controller.js';
import { MunicipalityController } from './http/municipality.controller.js';
import { DepartmentEntity } from './persistence/department.entity.js';
import { MunicipalityDirectory } from './queries/municipality-directory.js';
import { ChangeDepartment } from './use-cases/change-department.js';
import { ChangeMunicipality } from './use-cases/change-municipality.js';
import { ChangePerson } from './use-cases/change-person.js';
import { CreateDepartment } from './use-cases/create-department.js';
import { CreatePerson } from './use-cases/create-person.js';
import { ErasePersonRow } from './use-cases/erase-person-row.js';

@Module({
  imports: [TypeOrmModule.forFeature([DepartmentEntity])],
  controllers: [DepartmentsController, MunicipalityController],
  providers: [
    MunicipalityDirectory,
    ChangeDepartment,
    ChangeMunicipality,
    ChangePerson,
    CreateDepartment,
    CreatePerson,
    ErasePersonRow,
  ],
  exports: [MunicipalityDirectory, ChangeMunicipality, ChangePerson, CreateDepartment, CreatePerson, ErasePersonRow],
})
export class OrganisationModule {}
