/** Where class-transformer keeps what `@Type` says; it ships the types of its module in another folder than the module. */
declare module 'class-transformer/cjs/storage.js' {
  export { defaultMetadataStorage } from 'class-transformer/types/storage.js';
}
