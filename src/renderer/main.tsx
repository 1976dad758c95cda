import dayjs from 'dayjs'
import 'dayjs/locale/zh-cn'
import { createRoot } from 'react-dom/client'
import { reportAccident } from './app/accidents.ts'
import { App } from './app/app.tsx'
import './parts/base.css'

dayjs.locale('zh-cn')
addEventListener('unhandledrejection', ({ reason }) => reportAccident(reason))

const root = document.querySelector('#root')
if (root) createRoot(root, { onUncaughtError: reportAccident }).render(<App />)
