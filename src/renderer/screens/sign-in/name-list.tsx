type Props = {
  readonly title: string
  readonly names: readonly string[]
  readonly chosen: string
  readonly onChoose: (name: string) => void
}

/** People to choose from; Tab reaches each, Enter takes it. */
export function NameList({ title, names, chosen, onChoose }: Props) {
  return (
    <div className="sign-in-names" role="group" aria-label={title}>
      {names.map((name) => (
        <button key={name} type="button" aria-pressed={name === chosen} onClick={() => onChoose(name)}>{name}</button>
      ))}
    </div>
  )
}
