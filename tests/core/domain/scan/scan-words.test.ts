import { describe, expect, it } from 'vitest'
import type { ScanProblem } from '#core/domain/problems/scan.ts'
import { problemSentence, wordsOf } from '#core/i18n/words.ts'

const problems: readonly ScanProblem[] = [
  { code: 'scan.check-digit', text: '2900000000019' },
  { code: 'scan.unknown', text: 'X'.repeat(4000) },
  { code: 'scan.ambiguous', text: '0102900000000131\u001d10A', readings: 2 },
  { code: 'scan.label-faulty', text: 'x', fault: 'bad-date', element: '17', value: '271301' },
  { code: 'scan.label-faulty', text: 'x', fault: 'unknown-element', element: '', value: '55X' },
  { code: 'scan.several-items', text: '6900000000000', items: ['棉被', '棉大衣'] },
  { code: 'scan.serial-twice', item: '移动发电机', serial: 'TX-003-D03-004' },
  { code: 'scan.not-here', item: '移动发电机', serial: 'TX-003-D01-001', depot: 'D03' },
  { code: 'scan.quantity', typed: '0.5', fault: 'too-many-decimals' },
]

describe('words of refused scans', () => {
  it.each(['zh', 'en'] as const)('are one short sentence or two in %s, without raw control characters', (language) => {
    for (const problem of problems) {
      const sentence = problemSentence(wordsOf(language), problem)
      expect(sentence.length).toBeLessThan(200)
      expect(sentence).not.toContain('undefined')
      expect(sentence).not.toContain('\u001d')
    }
  })

  it('name the element and the value of a faulty label', () => {
    const faulty = problems[3]
    expect(faulty && problemSentence(wordsOf('zh'), faulty)).toBe('标签有误，没有记上：（17）「271301」不是真实的日期。请核对标签，手工录入。')
  })
})
