import type { ScanProblem } from '#core/domain/problems/scan.ts'
import { quantityText } from '#core/domain/quantity.ts'
import type { EntryFault } from '#core/domain/scan/quantity-entry.ts'
import type { Gs1FaultCode } from '#core/domain/scan/gs1-element.ts'
import type { ProblemWords } from '../../problem-words.ts'

const label: { readonly [Fault in Gs1FaultCode]: string } = {
  'check-digit': '校验位不对',
  'bad-date': '不是真实的日期',
  'bad-length': '长度不对',
  'bad-character': '有不允许的字符',
  'bad-count': '数量是零',
  'unknown-element': '没有这种标识符',
  'element-twice': '同一项出现两次，内容不同',
}

const quantityFault: { readonly [Fault in EntryFault]: string } = {
  'not-a-number': '不是数量',
  'negative': '不能小于零',
  'too-many-decimals': '小数位超出这种物资的规定',
  'too-large': '数量太大',
  'no-pack': '这种物资没有包装',
  'unknown-unit': '单位不是这种物资的单位或包装',
}

const shortest = 40

/** A QR code may hold pages; the panel shows its beginning. */
function shown(text: string): string {
  const visible = text.replaceAll('\u001d', '␝')
  return visible.length > shortest ? `${visible.slice(0, shortest)}…` : visible
}

export const scanProblems: ProblemWords<ScanProblem> = {
  'scan.check-digit': (p) => `「${shown(p.text)}」校验位不对，没有记上。请再扫一次；还不行就手工录入。`,
  'scan.unknown': (p) => `「${shown(p.text)}」不认识，没有记上。可以关联到已有物资。`,
  'scan.ambiguous': (p) => `「${shown(p.text)}」分隔符丢失，有 ${p.readings} 种读法，没有记上。请选一种，或到设置里测试扫码枪。`,
  'scan.label-faulty': (p) =>
    `标签有误，没有记上：${p.element === '' ? '' : `（${p.element}）`}「${shown(p.value)}」${label[p.fault]}。请核对标签，手工录入。`,
  'scan.several-items': (p) => `「${shown(p.text)}」对应 ${p.items.length} 种物资：${p.items.join('、')}。请选一种。`,
  'scan.serial-twice': (p) => `「${p.item}」序列号 ${p.serial} 已经扫过，没有再记。`,
  'scan.serial-one': (p) => `「${p.item}」一物一码，序列号 ${p.serial} 只能记 1。请把数量改回 1。`,
  'scan.mode-absent': () => '这个功能还没有开通，没有记上。',
  'scan.picture-empty': () => '照片里没有认出条码。靠近一点、光线亮一点再拍，或手工录入。',
  'scan.not-here': (p) => `「${p.item}」${p.serial === undefined ? '' : `序列号 ${p.serial} `}不在${p.depot}，没有记上。可先办移库或调拨。`,
  'scan.none-usable': (p) => `「${p.item}」有库存，但都已过期或不可用，没有记上。可办报废出库。`,
  'scan.location-unknown': (p) => `${p.depot}没有库位「${shown(p.text)}」，没有换库位。请核对库位码，或先建库位。`,
  'scan.bin-unknown': (p) => `没有库位「${shown(p.text)}」。请核对库位码，或先建库位。`,
  'scan.document-unknown': (p) => `找不到单据 ${p.number}。请核对单号，或等待数据传到本机。`,
  'scan.action-unknown': (p) => `「${shown(p.text)}」的动作「${p.action}」不认识，没有记上。动作只能是入库或出库。`,
  'scan.quantity': (p) => `「${p.typed}」${quantityFault[p.fault]}，没有记上。请改数量。`,
  'scan.nothing-to-undo': () => '没有可以撤销的扫码。',
  'scan.short': (p) => `「${p.item}」可用不足：可用 ${quantityText(p.available, p.scale)} ${p.unit}，要 ${quantityText(p.asked, p.scale)} ${p.unit}，没有记上。可改数量或申请调拨。`,
  'scan.place-first': () => '先扫要移到的库位，再扫物资。',
  'scan.quantity-zero': () => '数量是零，没有记上。请重新输数量。',
}
