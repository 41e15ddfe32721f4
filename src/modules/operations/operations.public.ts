export { CreateDemo, type DemoResult } from './use-cases/create-demo.js';
export { FirstStart } from './use-cases/first-start.js';
