import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..')

/** A Han character, or punctuation that only Chinese text has. */
const chinese = /\p{Script=Han}|[\u3001-\u303f\uff01-\uffe5]/u

/** Western punctuation that touches a Han character: 「缺数量,请补上」. */
const westernPunctuation = /\p{Script=Han}[,;:?!()]|[,;:?!()]\p{Script=Han}/u

type Literal = { readonly line: number; readonly text: string }

/** Every text a program can show: strings, template pieces and text between tags; comments are none. */
function literalsIn(source: string, name = 'a.tsx'): readonly Literal[] {
  const file = ts.createSourceFile(name, source, ts.ScriptTarget.Latest, true)
  const found: Literal[] = []
  const visit = (node: ts.Node): void => {
    if (isText(node) && !namesKey(node)) {
      found.push({ line: file.getLineAndCharacterOfPosition(node.getStart()).line + 1, text: node.text.trim() })
    }
    ts.forEachChild(node, visit)
  }
  visit(file)
  return found
}

function isText(node: ts.Node): node is ts.LiteralLikeNode {
  if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) return true
  return ts.isJsxText(node) || ts.isRegularExpressionLiteral(node)
}

/** A string of one sign that is no Han character names a key, such as the full-width question mark of an input method. */
function namesKey(node: ts.LiteralLikeNode): boolean {
  return ts.isStringLiteral(node) && /^[^\p{Script=Han}]$/u.test(node.text)
}

/** `path:line text` of each literal below a folder that the pattern meets. */
function findings(folder: string, pattern: RegExp): readonly string[] {
  return globSync(`${folder}/**/*.{ts,tsx}`, { cwd: root }).flatMap((path) =>
    literalsIn(readFileSync(join(root, path), 'utf8'), path)
      .filter(({ text }) => pattern.test(text))
      .map(({ line, text }) => `${path}:${line} ${text}`),
  )
}

describe('the words', () => {
  it('of the screens stand in src/core/i18n: no Chinese literal in src/renderer', () => {
    expect(findings('src/renderer', chinese)).toEqual([])
  })

  it('in Chinese have Chinese punctuation between them', () => {
    expect(findings('src/core/i18n/zh', westernPunctuation)).toEqual([])
  })

  it.each([
    ['a string', `const a = '过账'`],
    ['a template', 'const a = `共 ${n} 行`'],
    ['the text of a tag', '<b>过账</b>'],
    ['an attribute', '<b title="过账" />'],
    ['punctuation', 'const a = `${x}。`'],
  ])('are seen in %s', (_where, source) => {
    expect(literalsIn(source).some(({ text }) => chinese.test(text))).toBe(true)
  })

  it('may stand in a comment', () => {
    expect(literalsIn('/** 过账 */ const a = 1 // 过账').some(({ text }) => chinese.test(text))).toBe(false)
  })

  it.each([
    ['缺数量,请补上', true],
    [',因为 XD-1 已经发出', true],
    ['(停用)', true],
    ['缺数量，请补上', false],
    ['第 3 行 (A)', false],
    ['12:30 发出', false],
  ])('%s: western punctuation %s', (text, western) => {
    expect(westernPunctuation.test(text)).toBe(western)
  })
})
