// The transcript for those who do not see it: a document with a caret and a selection, and the codings of the turn that
// is read.
#pragma once

namespace kith::workbench {

// Once for the program; TranscriptView does it.
void installTranscriptAccessible();

} // namespace kith::workbench
