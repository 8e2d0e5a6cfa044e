/**
 * The page's policy admits styles only with this answer's nonce. Libraries that create style elements or set the style
 * attribute do not know it, so both are taught here; imported before anything else.
 */
const nonce =
  document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? undefined;

const create: typeof document.createElement = document.createElement.bind(document);
Object.defineProperty(document, 'createElement', {
  configurable: true,
  writable: true,
  value: (name: string, options?: ElementCreationOptions): HTMLElement => {
    const element = create(name, options);
    if (nonce !== undefined && name.toLowerCase() === 'style') element.nonce = nonce;
    return element;
  },
});

const set = Reflect.get(Element.prototype, 'setAttribute');
if (typeof set === 'function') {
  Object.defineProperty(Element.prototype, 'setAttribute', {
    configurable: true,
    writable: true,
    value(this: Element, name: string, value: string): void {
      // through the object model the policy allows what it refuses as text
      if (name === 'style' && (this instanceof HTMLElement || this instanceof SVGElement))
        this.style.cssText = value;
      else Reflect.apply(set, this, [name, value]);
    },
  });
}

/** For libraries that take the nonce as an option. */
export const cspNonce = nonce;
