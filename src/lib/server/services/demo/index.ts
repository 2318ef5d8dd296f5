export { createDemo, type Demo, type DemoOptions } from './createDemo.ts';
