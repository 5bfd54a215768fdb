#include "docx/docx.h"

#include "docx/styles.h"
#include "files/xml.h"
#include "turns/transcript.h"

#include <optional>
#include <vector>

namespace kith::importers {
namespace {

bool isOn(const Attributes& attributes) {
    const std::string_view value = attributes["w:val"];
    return value.empty() || value == "1" || value == "true" || value == "on";
}

// Words that are not said by anybody: what was deleted, codes of fields, and the second writing of a drawing.
bool isLeftOut(std::string_view name) {
    return name == "w:del" || name == "w:moveFrom" || name == "w:instrText" || name == "w:pPrChange" ||
           name == "w:rPrChange" || name == "mc:Fallback";
}

class BodyReader : public XmlReader {
public:
    explicit BodyReader(const WordStyles& styles) : styles_(styles) {}

    void start(std::string_view name, const Attributes& attributes) override {
        if (leftOut_ > 0 || isLeftOut(name)) {
            hasDeletions = hasDeletions || name == "w:del" || name == "w:moveFrom";
            ++leftOut_;
            return;
        }
        if (name == "w:p") {
            builder.setStyle("");
        } else if (name == "w:pStyle") {
            builder.setStyle(styles_.nameOf(attributes["w:val"]));
        } else if (name == "w:r") {
            runs_.emplace_back();
        } else if (name == "w:b" && !runs_.empty()) {
            runs_.back().bold = isOn(attributes);
        } else if (name == "w:rStyle" && !runs_.empty()) {
            runs_.back().isStyledStrong = styles_.isStrong(attributes["w:val"]);
        } else if (name == "w:t" || name == "m:t") {
            inText_ = true;
        } else if (name == "w:tab" && !runs_.empty()) {
            builder.append("\t", isStrong());
        } else if ((name == "w:br" || name == "w:cr") && !runs_.empty()) {
            builder.breakLine();
        } else if (name == "w:noBreakHyphen") {
            builder.append("-", isStrong());
        } else if (name == "w:tr") {
            rows_.push_back(true);
        } else if (name == "w:tc" && !rows_.empty()) {
            if (!rows_.back()) builder.endCell();
            rows_.back() = false;
        } else if (name == "w:ins" || name == "w:moveTo") {
            hasInsertions = true;
        } else if (name == "w:footnoteReference" || name == "w:endnoteReference") {
            hasFootnotes = true;
        } else if (name == "w:commentReference") {
            hasComments = true;
        }
    }
    void end(std::string_view name) override {
        if (leftOut_ > 0) {
            --leftOut_;
            return;
        }
        if (name == "w:p") {
            builder.endParagraph();
        } else if (name == "w:r" && !runs_.empty()) {
            runs_.pop_back();
        } else if (name == "w:t" || name == "m:t") {
            inText_ = false;
        } else if (name == "w:tr" && !rows_.empty()) {
            rows_.pop_back();
        }
    }
    void text(std::string_view words) override {
        if (!inText_ || leftOut_ > 0) return;
        std::string plain(words);
        for (char& c : plain)
            if (c == '\n' || c == '\r') c = ' ';
        builder.append(plain, isStrong());
    }

    TextBuilder builder;
    bool hasDeletions = false;
    bool hasInsertions = false;
    bool hasFootnotes = false;
    bool hasComments = false;

private:
    struct Run {
        std::optional<bool> bold;
        bool isStyledStrong = false;
    };
    [[nodiscard]] bool isStrong() const {
        return !runs_.empty() && runs_.back().bold.value_or(runs_.back().isStyledStrong);
    }

    const WordStyles& styles_;
    std::vector<Run> runs_;  // a text box stands inside a run, with runs of its own
    std::vector<bool> rows_; // of tables; whether the next cell is the row's first
    int leftOut_ = 0;        // depth below an element that is left out
    bool inText_ = false;
};

std::string relationsOf(const std::string& part) {
    const auto slash = part.rfind('/');
    const std::string folder = slash == std::string::npos ? "" : part.substr(0, slash + 1);
    return folder + "_rels/" + part.substr(folder.size()) + ".rels";
}

} // namespace

ImportedText readDocx(std::string_view bytes, const std::string& fileName, const TextOptions& options) {
    const Container container(bytes, fileName);
    std::string document = relatedPart(container, "_rels/.rels", "officeDocument");
    if (document.empty()) document = "word/document.xml";
    const std::string styleSheet = relatedPart(container, relationsOf(document), "styles");
    const WordStyles styles =
        styleSheet.empty() || !container.has(styleSheet) ? WordStyles() : readWordStyles(container, styleSheet);

    BodyReader body(styles);
    readXml(container, document, body);
    Extracted extracted{{}, {}, "docx 1", {}};
    const auto note = [&](bool when, const char* words) {
        if (when) extracted.notes.push_back({words, {fileName, {}}});
    };
    note(body.hasDeletions, "The document holds tracked changes: words that were deleted are left out.");
    note(body.hasInsertions, "The document holds tracked changes: words that were inserted are taken in.");
    note(body.hasFootnotes, "Footnotes and endnotes are left out.");
    note(body.hasComments, "Comments in the margin are left out.");
    extracted.text = Text::fromStored(body.builder.takeText());
    return makeTranscript(std::move(extracted), body.builder.takeLines(), fileName, options);
}

} // namespace kith::importers
