import { Component, type ReactNode } from 'react'
import { reportAccident } from './accidents.ts'

type Props = {
  readonly children: ReactNode
  /** The address: another one is another screen, and gets its chance. */
  readonly at: string
  /** Shown instead of the broken screen; `again` draws the screen anew. */
  readonly instead: (again: () => void) => ReactNode
}

type State = { readonly broken: boolean; readonly at: string }

/** Keeps the frame when a screen breaks. React asks for a class here and offers no function that does it. */
export class ScreenBoundary extends Component<Props, State> {
  override state: State = { broken: false, at: this.props.at }

  static getDerivedStateFromError() {
    return { broken: true }
  }

  static getDerivedStateFromProps({ at }: Props, state: State): State | null {
    return at === state.at ? null : { broken: false, at }
  }

  override componentDidCatch(error: unknown) {
    reportAccident(error)
  }

  override render() {
    return this.state.broken ? this.props.instead(() => this.setState({ broken: false })) : this.props.children
  }
}
