import { TextDecoder, TextEncoder } from 'node:util';

/** What every browser has and jsdom lacks; the router asks for it while it is loaded. */
if (!('TextEncoder' in globalThis)) Object.assign(globalThis, { TextDecoder, TextEncoder });
