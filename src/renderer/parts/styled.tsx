import { ConfigProvider } from 'antd'
import enUS from 'antd/locale/en_US'
import zhCN from 'antd/locale/zh_CN'
import type { ReactNode } from 'react'
import { antdThemes } from './antd-theme.ts'
import { useDisplaySettings } from './use-display-settings.tsx'

/** antd as this person likes it; without it two-character buttons would read 「保 存」. */
export function Styled({ children }: { readonly children: ReactNode }) {
  const { drawn, language } = useDisplaySettings()
  return (
    <ConfigProvider
      locale={language === 'zh' ? zhCN : enUS}
      theme={antdThemes[drawn]}
      button={noSpace}
      wave={noWave}
    >
      {children}
    </ConfigProvider>
  )
}

const noSpace = { autoInsertSpace: false } as const
const noWave = { disabled: true } as const
