#include "md/md.h"

#include "files/entities.h"
#include "files/plain_text.h"
#include "turns/transcript.h"

#include <md4c.h>

#include <algorithm>
#include <exception>
#include <utility>

namespace kith::importers {
namespace {

// Follows md4c through the document and keeps the plain words; numbers and dashes of lists stay, as they can be meant.
struct MarkdownReader {
    TextBuilder builder;
    int strong = 0;
    std::vector<std::pair<bool, unsigned>> lists; // numbered?, next number
    std::string marker;                           // of the list item that begins
    bool isFirstCell = true;

    void enter(MD_BLOCKTYPE type, void* detail) {
        switch (type) {
        case MD_BLOCK_UL:
            lists.emplace_back(false, 0U);
            break;
        case MD_BLOCK_OL:
            lists.emplace_back(true, static_cast<MD_BLOCK_OL_DETAIL*>(detail)->start);
            break;
        case MD_BLOCK_LI:
            builder.endParagraph();
            if (!lists.empty()) marker = lists.back().first ? std::to_string(lists.back().second++) + ". " : "- ";
            break;
        case MD_BLOCK_TR:
            builder.beginLine();
            isFirstCell = true;
            break;
        case MD_BLOCK_TH:
        case MD_BLOCK_TD:
            if (!isFirstCell) builder.endCell();
            isFirstCell = false;
            break;
        default:
            break;
        }
    }
    void leave(MD_BLOCKTYPE type) {
        switch (type) {
        case MD_BLOCK_UL:
        case MD_BLOCK_OL:
            if (!lists.empty()) lists.pop_back();
            builder.blankLine();
            break;
        case MD_BLOCK_LI:
            marker.clear();
            break;
        case MD_BLOCK_TR:
            builder.endParagraph();
            break;
        case MD_BLOCK_P:
        case MD_BLOCK_H:
        case MD_BLOCK_CODE:
        case MD_BLOCK_TABLE:
        case MD_BLOCK_HTML:
            builder.blankLine();
            break;
        default:
            break;
        }
    }
    void text(MD_TEXTTYPE type, std::string_view words) {
        if (!marker.empty()) builder.append(std::exchange(marker, {}));
        switch (type) {
        case MD_TEXT_BR:
        case MD_TEXT_SOFTBR:
            builder.breakLine();
            break;
        case MD_TEXT_NULLCHAR:
            builder.append("\uFFFD");
            break;
        case MD_TEXT_ENTITY:
            builder.append(decodeEntities(words), strong > 0);
            break;
        case MD_TEXT_CODE:
            code(words);
            break;
        default:
            builder.append(words, strong > 0);
            break;
        }
    }
    // Blocks of code come with their line feeds.
    void code(std::string_view words) {
        while (!words.empty()) {
            const auto end = words.find('\n');
            builder.append(words.substr(0, end));
            if (end == std::string_view::npos) return;
            builder.breakLine();
            words.remove_prefix(end + 1);
        }
    }
};

struct Reading {
    MarkdownReader reader;
    std::exception_ptr failure; // must not pass through md4c
};

template<class Do>
int guarded(void* user, Do&& act) {
    auto& reading = *static_cast<Reading*>(user);
    try {
        act(reading.reader);
        return 0;
    } catch (...) {
        reading.failure = std::current_exception();
        return 1;
    }
}

int enterBlock(MD_BLOCKTYPE type, void* detail, void* user) {
    return guarded(user, [&](MarkdownReader& reader) { reader.enter(type, detail); });
}
int leaveBlock(MD_BLOCKTYPE type, void*, void* user) {
    return guarded(user, [&](MarkdownReader& reader) { reader.leave(type); });
}
int enterSpan(MD_SPANTYPE type, void*, void* user) {
    return guarded(user, [&](MarkdownReader& reader) { reader.strong += type == MD_SPAN_STRONG ? 1 : 0; });
}
int leaveSpan(MD_SPANTYPE type, void*, void* user) {
    return guarded(user, [&](MarkdownReader& reader) { reader.strong -= type == MD_SPAN_STRONG ? 1 : 0; });
}
int onText(MD_TEXTTYPE type, const MD_CHAR* words, MD_SIZE size, void* user) {
    return guarded(user, [&](MarkdownReader& reader) { reader.text(type, {words, size}); });
}

// "---", lines "key: value", "---": what programs note of the file, no words of anybody.
std::size_t frontMatterEnd(std::string_view text) {
    if (!text.starts_with("---\n")) return 0;
    std::size_t at = 4;
    while (at < text.size()) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        const std::string_view line = text.substr(at, end - at);
        if (line == "---" || line == "...") return std::min(end + 1, text.size());
        at = end + 1;
    }
    return 0;
}

} // namespace

ImportedText readMd(std::string_view bytes, const std::string& fileName, const TextOptions& options) {
    PlainText plain = decodePlainText(bytes, fileName, options.charset);
    std::string_view text = plain.text.utf8();
    if (const std::size_t end = frontMatterEnd(text); end > 0) {
        text.remove_prefix(end);
        plain.notes.push_back({"The front matter (between the lines ---) was left out.", {fileName, {}}});
    }
    // Transcripts are indented for looks, not for code, and “<” is a letter in them.
    constexpr unsigned dialect = MD_FLAG_NOINDENTEDCODEBLOCKS | MD_FLAG_NOHTML | MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH;
    const MD_PARSER parser{0, dialect, enterBlock, leaveBlock, enterSpan, leaveSpan, onText, nullptr, nullptr};
    Reading reading;
    const int result = md_parse(text.data(), static_cast<MD_SIZE>(text.size()), &parser, &reading);
    if (reading.failure) std::rethrow_exception(reading.failure);
    if (result != 0) throw Error("The Markdown cannot be read.", {fileName, {}}, "Save it as plain text (.txt).");
    std::string words = reading.reader.builder.takeText();
    const std::vector<Line> lines = reading.reader.builder.takeLines();
    return makeTranscript({Text::fromStored(std::move(words)), plain.charset, "md 1", std::move(plain.notes)}, lines,
                          fileName, options);
}

} // namespace kith::importers
