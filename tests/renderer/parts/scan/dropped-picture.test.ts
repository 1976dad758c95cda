import { describe, expect, it } from 'vitest'
import { listenForPictures, picturesIn } from '#renderer/parts/scan/dropped-picture.ts'

const photo = new File([], '条码.jpg', { type: 'image/jpeg' })
const sheet = new File([], '期初库存.xlsx', { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' })

function transfer(...files: readonly File[]): DataTransfer {
  return { files, items: files.map(({ type }) => ({ kind: 'file', type })) } as unknown as DataTransfer
}

function heard() {
  const target = new EventTarget()
  const pictures: File[] = []
  const stop = listenForPictures({ target, onPictures: (files) => { pictures.push(...files) } })
  const send = (type: string, more: object) => {
    const event = Object.assign(new Event(type, { cancelable: true }), more)
    target.dispatchEvent(event)
    return event.defaultPrevented
  }
  return { pictures, stop, send }
}

describe('listenForPictures', () => {
  it('takes a pasted and a dropped picture', () => {
    const { pictures, send } = heard()
    expect(send('paste', { clipboardData: transfer(photo) })).toBe(true)
    expect(send('drop', { dataTransfer: transfer(photo, sheet) })).toBe(true)
    expect(pictures).toEqual([photo, photo])
  })

  it('lets a picture be dragged over the window, and leaves sheets and text to others', () => {
    const { pictures, send } = heard()
    expect(send('dragover', { dataTransfer: transfer(photo) })).toBe(true)
    expect(send('dragover', { dataTransfer: transfer(sheet) })).toBe(false)
    expect(send('drop', { dataTransfer: transfer(sheet) })).toBe(false)
    expect(send('paste', { clipboardData: transfer() })).toBe(false)
    expect(pictures).toEqual([])
  })

  it('hears nothing after it was stopped', () => {
    const { pictures, stop, send } = heard()
    stop()
    send('paste', { clipboardData: transfer(photo) })
    expect(pictures).toEqual([])
  })

  it('finds no pictures in nothing', () => {
    expect(picturesIn(null)).toEqual([])
  })
})
