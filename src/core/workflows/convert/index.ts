export { convertForeign, type Conversion } from './convertForeign.ts';
