export { FirstStart } from './use-cases/first-start.js';
