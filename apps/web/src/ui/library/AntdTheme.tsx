import { useMemo, type ReactNode } from 'react';
import ConfigProvider from 'antd/es/config-provider';
import zhCN from 'antd/es/locale/zh_CN';
import { cspNonce } from '@web/app/csp-shim';
import { DESK, DESK_FROM_PX, FONTS, PHONE, TOKENS } from '@web/app/theme';
import { useIsWide } from '../useIsWide';

/** The component library with our tokens, language and nonce; loaded with the first page that needs it. */
export function AntdTheme({ children }: { readonly children: ReactNode }): ReactNode {
  const isWide = useIsWide(DESK_FROM_PX);
  const theme = useMemo(
    () => ({
      token: { ...TOKENS, ...(isWide ? DESK : PHONE), fontFamily: FONTS, motion: false },
    }),
    [isWide],
  );
  return (
    <ConfigProvider
      locale={zhCN}
      csp={cspNonce === undefined ? undefined : { nonce: cspNonce }}
      theme={theme}
    >
      {children}
    </ConfigProvider>
  );
}
