/// The look of the picture: text in the colour of the page, marks in one that stands out from it.
///
/// Nothing is told by colour alone.
let timelineStyle = """
  svg { color: #1f2328; font-family: "Helvetica Neue", Helvetica, Arial, "Liberation Sans", \
  "DejaVu Sans", sans-serif; }
  text { fill: currentColor; }
  .heading { font-size: 20px; font-weight: 600; }
  .lane { font-size: 13px; font-weight: 600; }
  .title { font-size: 12px; }
  .editor .title { font-style: italic; }
  .date, .axis { font-size: 11px; fill-opacity: 0.72; }
  .title, .date { paint-order: stroke; stroke: #ffffff; stroke-width: 3px; \
  stroke-linejoin: round; }
  .end { text-anchor: end; }
  .middle { text-anchor: middle; }
  .paper { fill: #ffffff; }
  .grid { stroke: currentColor; stroke-opacity: 0.1; }
  .rule { stroke: currentColor; stroke-opacity: 0.28; }
  .omission { fill: currentColor; fill-opacity: 0.05; }
  .certain { fill: #1d5c96; }
  .possible { fill: url(#timeline-hatch); stroke: #1d5c96; }
  .doubtful { fill: #1d5c96; fill-opacity: 0.2; stroke: #1d5c96; stroke-dasharray: 3 2; }
  .told { fill: none; stroke: currentColor; stroke-width: 1.2; }
  .hatch { stroke: #1d5c96; stroke-width: 1.3; }
  .fading-left { mask: url(#timeline-fade-left); stroke: none; }
  .fading-right { mask: url(#timeline-fade-right); stroke: none; }
  @media (prefers-color-scheme: dark) {
  svg { color: #e6edf3; }
  .paper { fill: #14181d; }
  .title, .date { stroke: #14181d; }
  .certain, .doubtful { fill: #79b8f2; }
  .possible, .doubtful, .hatch { stroke: #79b8f2; }
  }

  """

/// The hatching of what is possible, and how it fades where no one knows how far it goes.
let timelineDefinitions = """
  <defs>
  <pattern id="timeline-hatch" width="4" height="4" patternUnits="userSpaceOnUse" \
  patternTransform="rotate(45)">
  <line class="hatch" x1="0" y1="0" x2="0" y2="4"/>
  </pattern>
  <linearGradient id="timeline-fade" x1="0" y1="0" x2="1" y2="0">
  <stop offset="0" stop-color="#ffffff"/>
  <stop offset="1" stop-color="#000000"/>
  </linearGradient>
  <linearGradient id="timeline-rise" x1="0" y1="0" x2="1" y2="0">
  <stop offset="0" stop-color="#000000"/>
  <stop offset="1" stop-color="#ffffff"/>
  </linearGradient>
  <mask id="timeline-fade-right" maskContentUnits="objectBoundingBox">
  <rect width="1" height="1" fill="url(#timeline-fade)"/>
  </mask>
  <mask id="timeline-fade-left" maskContentUnits="objectBoundingBox">
  <rect width="1" height="1" fill="url(#timeline-rise)"/>
  </mask>
  </defs>

  """
