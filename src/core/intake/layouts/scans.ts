import type { Layout } from '../layout.ts'

/** A handheld's log: when, what, and whether it came in or went out. */
export const scansLayout: Layout = {
  name: 'scans',
  required: [['scanTime'], ['scanText'], ['scanAction']],
  fields: [
    { field: 'scanTime', aliases: ['时间', '扫码时间', '扫描时间', '日期时间', '采集时间', '日期', 'time', 'datetime', 'timestamp'] },
    { field: 'scanText', aliases: ['扫描内容', '条码', '扫码内容', '内容', '条形码', '编码', 'barcode', 'code', 'text', 'data'] },
    { field: 'scanAction', aliases: ['动作', '操作', '类型', '业务类型', '方向', '出入库', 'action', 'type'] },
  ],
}
