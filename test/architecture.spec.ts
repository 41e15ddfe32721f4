import { describe, it } from '@jest/globals';
import { join } from 'node:path';
import { findImports } from './support/architecture/find-imports.js';
const ROOT = join(import.meta.dirname, '..');
describe('x', () => { it('y', async () => { const g = await findImports(ROOT, ['src','web/src']); console.log(g.imports.size, JSON.stringify([...g.violations],null,1)); }); });
