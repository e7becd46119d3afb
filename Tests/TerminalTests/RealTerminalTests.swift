import Testing

/// What only a reader in a real terminal can show, topic by topic: one test after the other, for
/// each starts a server of tmux and a program.
@Suite(.serialized) struct RealTerminalTests {}
