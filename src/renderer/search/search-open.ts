import { sharedValue, useShared } from '../parts/shared-value.ts'

/** The search box is open with this text in it; the contents of a bin are shown. */
const searching = sharedValue<string | undefined>(undefined)
const shownPlace = sharedValue<string | undefined>(undefined)

export function openSearch(text = ''): void {
  searching.set(text)
}

export function closeSearch(): void {
  searching.set(undefined)
}

export function useSearchText(): string | undefined {
  return useShared(searching)
}

export function openContents(place: string): void {
  shownPlace.set(place)
}

export function closeContents(): void {
  shownPlace.set(undefined)
}

export function useShownPlace(): string | undefined {
  return useShared(shownPlace)
}
