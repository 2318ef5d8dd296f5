export { printPdf, printPictures, type PagePictures } from './printDocument.ts';
