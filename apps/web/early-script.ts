import type { HtmlTagDescriptor, Plugin } from 'vite';
import { WHO } from './src/early/who.js';

/** The source of the script that runs before the rest of the code is there. */
export const EARLY = 'src/early/early.ts';

const STYLES = /\s*<link rel="stylesheet"[^>]* href="([^"]+)">/g;

/**
 * Puts it at the head of the page, with what it imports beside it: it waits for nothing else. Before it stand the styles of
 * every page: those of a screen that it sends for come after them, or of two rules for one thing now one held, now the other.
 */
export function earlyScript(): Plugin {
  return {
    name: 'early-script',
    transformIndexHtml: {
      order: 'post',
      handler(page, { bundle }) {
        if (bundle === undefined) return [script(`/${EARLY}`)];
        const early = Object.values(bundle).find(
          (file) => file.type === 'chunk' && file.facadeModuleId?.endsWith(EARLY),
        );
        if (early?.type !== 'chunk') throw new Error(`${EARLY} is no entry of the build`);
        const styles = [...page.matchAll(STYLES)].map(([, href = '']) => stylesheet(href));
        if (styles.length === 0) throw new Error('the page has no styles');
        return {
          html: page.replace(STYLES, ''),
          tags: [who(), ...styles, script(`/${early.fileName}`), ...early.imports.map((file) => preload(`/${file}`))],
        };
      },
    },
  };
}

/** The first question of the early script, sent for by the page itself. */
function who(): HtmlTagDescriptor {
  return {
    tag: 'link',
    attrs: { rel: 'preload', as: 'fetch', crossorigin: true, href: WHO },
    injectTo: 'head-prepend',
  };
}

function stylesheet(href: string): HtmlTagDescriptor {
  return { tag: 'link', attrs: { rel: 'stylesheet', crossorigin: true, href }, injectTo: 'head-prepend' };
}

function script(src: string): HtmlTagDescriptor {
  return { tag: 'script', attrs: { type: 'module', async: true, crossorigin: true, src }, injectTo: 'head-prepend' };
}

function preload(href: string): HtmlTagDescriptor {
  return { tag: 'link', attrs: { rel: 'modulepreload', crossorigin: true, href }, injectTo: 'head-prepend' };
}
