/** Every colour and measure of the console; ui/ hands them to the component library, applyTheme to the style sheet. */
export const TOKENS = {
  colorPrimary: '#0958d9',
  colorInfo: '#0958d9',
  colorLink: '#0958d9',
  colorSuccess: '#237804',
  colorWarning: '#ad4e00',
  colorError: '#cf1322',
  colorText: 'rgba(0, 0, 0, 0.88)',
  colorTextDescription: 'rgba(0, 0, 0, 0.65)',
  colorTextTertiary: 'rgba(0, 0, 0, 0.65)',
  colorTextPlaceholder: 'rgba(0, 0, 0, 0.6)',
  colorTextQuaternary: 'rgba(0, 0, 0, 0.6)',
  colorTextDisabled: 'rgba(0, 0, 0, 0.55)',
  colorSuccessBg: '#f6ffed',
  colorSuccessBorder: '#b7eb8f',
  colorWarningBg: '#fffbe6',
  colorWarningBorder: '#ffe58f',
  colorErrorBg: '#fff2f0',
  colorErrorBorder: '#ffccc7',
  colorInfoBg: '#e6f4ff',
  colorPrimaryBg: '#e6f4ff',
  colorInfoBorder: '#91caff',
  borderRadius: 6,
} as const;

/** Fingers need more room than a mouse. */
export const PHONE = { controlHeight: 44, fontSize: 16 } as const;
export const DESK = { controlHeight: 32, fontSize: 14 } as const;
/** From here on the menu stands at the left. */
export const DESK_FROM_PX = 992;

export const FONTS =
  '-apple-system, BlinkMacSystemFont, "Segoe UI", "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif';

const kebab = (name: string): string => name.replaceAll(/[A-Z]/g, (c) => `-${c.toLowerCase()}`);

/** The tokens as custom properties of the page, so that the style sheet names no colour of its own. */
export function applyTheme(root: HTMLElement): void {
  for (const [name, value] of Object.entries(TOKENS))
    root.style.setProperty(
      `--${kebab(name)}`,
      typeof value === 'number' ? `${String(value)}px` : value,
    );
  root.style.setProperty('--fonts', FONTS);
}
