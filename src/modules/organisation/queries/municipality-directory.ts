import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Database } from '../../../platform/database/database.js';

export interface Municipality {
  readonly municipalityId: string;
  readonly slug: string;
  readonly name: string;
  readonly createdAt: Date;
}

/** The directory of the installation's municipalities: all that is known before a tenant is. */
@Injectable()
export class MunicipalityDirectory {
  constructor(private readonly database: Database) {}

  /** In the order they were created. */
  async list(): Promise<Municipality[]> {
    return this.database.system((tx) =>
      tx.query<Municipality>(
        `SELECT municipality_id AS "municipalityId", slug, name, created_at AS "createdAt" FROM municipality ORDER BY created_at, municipality_id`,
      ),
    );
  }

  async findBySlug(slug: string): Promise<Municipality | undefined> {
    return (await this.list()).find((municipality) => municipality.slug === slug);
  }

  /** The municipality of that slug: created now, or the one that is already there. */
  async create(slug: string, name: string): Promise<{ municipality: Municipality; created: boolean }> {
    return this.database.system(async (tx) => {
      const inserted = await tx.query(
        `INSERT INTO municipality (municipality_id, slug, name) VALUES ($1, $2, $3) ON CONFLICT (slug) DO NOTHING RETURNING 1`,
        [uuidv7(), slug, name],
      );
      const [municipality] = await tx.query<Municipality>(
        `SELECT municipality_id AS "municipalityId", slug, name, created_at AS "createdAt" FROM municipality WHERE slug = $1`,
        [slug],
      );
      if (!municipality) throw new Error(`The municipality ${slug} was inserted and is not there.`);
      return { municipality, created: inserted.length > 0 };
    });
  }
}
