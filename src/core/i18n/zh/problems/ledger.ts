import type { LedgerProblem } from '#core/domain/problems/ledger.ts'
import { quantityText } from '#core/domain/quantity.ts'
import { momentText } from '../../moment.ts'
import type { ProblemWords } from '../../problem-words.ts'
import { host } from '../host.ts'

const fields = { depot: '仓库', party: '对方单位', purpose: '用途', owner: '归属单位', reason: '原因' } as const

const checkNames: Readonly<Record<string, string | undefined>> = host.checks
const checkName = (code: string) => checkNames[code] ?? code

export const ledgerProblems: ProblemWords<LedgerProblem> = {
  'command.id-reused': () => '这次操作的编号已被另一项内容用过。请刷新后重做一次。',
  'document.not-found': () => '找不到这张单据。请刷新列表后再试。',
  'document.empty': () => '单据还没有一行物资。先扫码或录入，再过账。',
  'document.not-draft': (p) => `${p.number} 已不是草稿，不能再改。要更正请用红字冲销。`,
  'document.changed-elsewhere': () => '别人刚刚改过这张草稿。已换成最新内容，请再看一遍。',
  'document.no-copy': (p) => `${p.number} 是期初单，不能复制。期初请从导入办理。`,
  'document.too-many-lines': (p) => `一张单最多 ${p.limit} 行，现在 ${p.lines} 行。请分成几张单。`,
  'document.field-missing': (p) => `单头缺「${fields[p.field]}」。请补上再过账。`,
  'document.date-in-future': (p) => `业务日期 ${p.businessDate} 晚于今天 ${p.today}。请改成已发生的日期。`,
  'line.not-found': () => '这一行已经不在单上。请看最新的单据。',
  'line.quantity-missing': (p) => `第 ${p.position} 行「${p.item}」没有数量。请补上。`,
  'line.place-missing': (p) => `第 ${p.position} 行「${p.item}」没有库位。请扫库位码或选库位。`,
  'line.capacity-item': (p) => `第 ${p.position} 行「${p.item}」是能力储备，没有实物，不能出入库。`,
  'line.serial-twice': (p) => `第 ${p.position} 行「${p.item}」序列号 ${p.serial} 在本单里已有一行。`,
  'line.serial-not-one': (p) => `第 ${p.position} 行「${p.item}」一物一码，数量只能是 1。`,
  'stock.short': (p) =>
    `第 ${p.position} 行「${p.item}」库存不足：需要 ${quantityText(p.asked, p.scale)} ${p.unit}，可用 ${quantityText(p.available, p.scale)} ${p.unit}。可改数量或申请调拨。`,
  'stock.below-zero': (p) =>
    `「${p.item}」在${p.place}到 ${p.on} 会短 ${quantityText(p.short, p.scale)} ${p.unit}${p.document ? `，因为 ${p.document} 已经发出` : ''}。请改业务日期或数量。`,
  'stock.serial-present': (p) => `「${p.item}」序列号 ${p.serial} 已在${p.place}，不能再收一次。`,
  'lot.expired': (p) => `「${p.item}」批号 ${p.batch} 已于 ${p.on} 过期，不能发放。可办退货，或移到隔离库位。`,
  'lot.unusable': (p) => `「${p.item}」批号 ${p.batch} 状况是「${p.condition}」，不能发放。`,
  'lot.reason-missing': (p) => `「${p.item}」应先发批号 ${p.first}。改发 ${p.batch} 要写原因。`,
  'reversal.nothing-open': (p) => `${p.number} 已经全部冲销，没有可冲的行。`,
  'reversal.of-reversal': (p) => `${p.number} 本身是冲销单，不能再冲。要恢复请复制原单重做。`,
  'reversal.moved-on': (p) => `${p.number} 的「${p.item}」后来又被 ${p.document} 动过，不能冲销。请先冲销 ${p.document}。`,
  'serial.not-provisional': (p) => `「${p.item}」${p.serial} 已有正式序列号，不能再改。`,
  'serial.unfit': (p) => serialUnfit[p.reason](p.serial),
  'serial.other-item': (p) => `这张标签是「${p.item}」的，序列号 ${p.serial} 不能给这件物资。请扫这台设备自己的铭牌。`,
  'serial.repeated': (p) => `序列号 ${p.serial} 填了两次。一台一号，请改其中一个。`,
  'serial.taken': (p) => `序列号 ${p.serial} 已经有一台在用${p.place === '' ? '' : `，在${p.place}`}。请核对铭牌。`,
  'serial.run-unfit': (p) => `编不出连号「${p.prefix}」：前缀要以字母开头，只用字母、数字、点和横线，位数要够，一次最多 ${p.limit} 个。`,
  'label.too-many': (p) => `要打 ${p.labels} 张标签，一次最多 ${p.limit} 张。请改成一行一张，或分几次打。`,
  'approval.due': (p) => `这张单要先审批：${p.steps.join('、')}。请提交审批。`,
  'clock.behind': (p) => `电脑时间 ${momentText(p.now)} 早于上一次过账 ${momentText(p.lastPostedAt)}。请校准时间，或确认时间无误后再过账。`,
  'clock.jumped': (p) => `电脑时间从 ${momentText(p.lastSeenAt)} 一下跳到 ${momentText(p.now)}。请核对时间，确认无误后再过账。`,
  'ledger.posting-stopped': (p) => `账本检查没有通过：${p.checks.map(checkName).join('、')}。已停止过账，请先备份，再用「核对账本」查明。`,
}

const serialUnfit = {
  empty: () => '还没有填序列号。',
  own: (serial: string) => `「${serial}」是命令码、单号或库位码，不是序列号。请扫铭牌。`,
  long: (serial: string) => `序列号「${serial.slice(0, 20)}…」太长，最多 60 个字。`,
  barcode: (serial: string) => `「${serial}」是物资条码，同种物资都一样。请扫这台设备自己的序列号。`,
  unreadable: (serial: string) => `「${serial}」读不出序列号。请照铭牌手工填写。`,
} as const
