#include "txt/txt.h"

#include "files/plain_text.h"
#include "turns/transcript.h"

namespace kith::importers {

ImportedText readTxt(std::string_view bytes, const std::string& fileName, const TextOptions& options) {
    PlainText plain = decodePlainText(bytes, fileName, options.charset);
    const std::vector<Line> lines = linesOf(plain.text.utf8());
    return makeTranscript({std::move(plain.text), std::move(plain.charset), "txt 1", std::move(plain.notes)}, lines,
                          fileName, options);
}

} // namespace kith::importers
