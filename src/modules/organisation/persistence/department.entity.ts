import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('department')
export class DepartmentEntity {
  @PrimaryColumn('uuid', { name: 'municipality_id' })
  municipalityId: string;

  @PrimaryColumn('uuid', { name: 'department_id' })
  departmentId: string;

  @Column('text')
  name: string;

  @Column('integer', { nullable: true })
  employees: number | null;

  /** First day the department exists. */
  @Column('date', { name: 'valid_from' })
  validFrom: string;

  /** First day it no longer exists; null while it does. */
  @Column('date', { name: 'valid_to', nullable: true })
  validTo: string | null;
}
