import { createContext, useContext, type ReactNode } from 'react'
import { wordsOf, type Language, type Words } from '#core/i18n/words.ts'

const Spoken = createContext<Language>('zh')

export function LanguageProvider({ language, children }: { readonly language: Language; readonly children: ReactNode }) {
  return <Spoken value={language}>{children}</Spoken>
}

export function useLanguage(): Language {
  return useContext(Spoken)
}

/** Everything the product says, in the language of this person. */
export function useWords(): Words {
  return wordsOf(useContext(Spoken))
}
