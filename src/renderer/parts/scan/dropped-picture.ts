export type PictureListening = {
  readonly target: Pick<Window, 'addEventListener'>
  readonly onPictures: (pictures: readonly File[]) => void
}

/**
 * Hears pictures pasted or dropped anywhere on the window; returns what ends it. Other files are left to whoever takes
 * them.
 */
export function listenForPictures({ target, onPictures }: PictureListening): () => void {
  const stop = new AbortController()
  const { signal } = stop
  const take = (event: Event, data: DataTransfer | null) => {
    const pictures = picturesIn(data)
    if (pictures.length === 0) return
    event.preventDefault()
    onPictures(pictures)
  }
  target.addEventListener('paste', (event) => take(event, event.clipboardData), { signal })
  target.addEventListener('drop', (event) => take(event, event.dataTransfer), { signal })
  target.addEventListener('dragover', (event) => {
    if (bringsPicture(event.dataTransfer)) event.preventDefault()
  }, { signal })
  return () => stop.abort()
}

export function picturesIn(data: DataTransfer | null): readonly File[] {
  return Array.from(data?.files ?? []).filter(({ type }) => type.startsWith('image/'))
}

/** While dragging only the kinds are told, not the files. */
function bringsPicture(data: DataTransfer | null): boolean {
  return Array.from(data?.items ?? []).some(({ kind, type }) => kind === 'file' && type.startsWith('image/'))
}
