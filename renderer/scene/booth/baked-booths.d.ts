/** The address of the file that holds the booths' forms with their light; made by `build/bundle/baked-booths.ts`. */
declare module 'virtual:baked-booths' {
  const url: string;
  // biome-ignore lint/style/noDefaultExport: what a bundler's module gives is its default.
  export default url;
}
