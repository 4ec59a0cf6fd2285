import type { HtmlTagDescriptor, Plugin } from 'vite';

/** Has the page read the script that `begin.ts` asks for from the first moment on, not only once `begin.ts` runs. */
export function readAhead(file: string): Plugin {
  return {
    name: 'read-ahead',
    transformIndexHtml: {
      order: 'post',
      handler: (_, { bundle = {} }) => {
        const chunks = Object.values(bundle).filter((one) => one.type === 'chunk');
        const wanted = chunks.find((chunk) => chunk.moduleIds.some((id) => id.endsWith(file)));
        if (!wanted) return [];
        const begun = chunks.find((chunk) => chunk.isEntry);
        const more = wanted.imports.filter(
          (name) => name !== begun?.fileName && !begun?.imports.includes(name),
        );
        return [wanted.fileName, ...more].map(preload);
      },
    },
  };
}

function preload(file: string): HtmlTagDescriptor {
  const attrs = { rel: 'modulepreload', crossorigin: true, href: `./${file}` };
  return { tag: 'link', attrs, injectTo: 'head' };
}
