/** The address of the script that reads a release on a thread of its own, see `build/bundle/worker.ts`. */
declare module 'virtual:worker' {
  const url: string;
  // biome-ignore lint/style/noDefaultExport: what a bundler's module gives is its default.
  export default url;
}
