export { CutLinks } from './use-cases/cut-links.js';
