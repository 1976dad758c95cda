import type { Layout } from '../layout.ts'

/** A handheld's log. */
export const scansLayout: Layout = {
  name: 'scans',
  required: [['scanTime'], ['scanText'], ['scanAction']],
  fields: [
    { field: 'ordinal', aliases: ['序号', '行号', 'no'] },
    { field: 'scanTime', aliases: ['时间', '扫描时间', '扫码时间', '日期时间', '操作时间', '采集时间', '日期', 'time', 'timestamp', 'datetime'] },
    { field: 'scanText', aliases: ['扫描内容', '扫码内容', '条码', '内容', '条形码', '编码', '二维码', '码', '条码内容', 'code', 'barcode', 'text', 'content'] },
    { field: 'scanAction', aliases: ['动作', '操作', '类型', '业务类型', '操作类型', '出入库', '方向', 'action', 'type', 'mode'] },
  ],
}
