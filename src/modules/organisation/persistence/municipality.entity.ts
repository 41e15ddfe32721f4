import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('municipality')
export class MunicipalityEntity {
  @PrimaryColumn('uuid', { name: 'municipality_id' })
  municipalityId: string;

  @Column('text')
  slug: string;

  @Column('text')
  name: string;

  /** The municipality's own asset tags, as a regular expression; the classifier tries it before any vendor's form. */
  @Column('text', { name: 'asset_tag_pattern', nullable: true })
  assetTagPattern: string | null;
}
