#include "odt/odt.h"

#include "files/open_document.h"
#include "files/xml.h"
#include "kith/text/words.h"
#include "turns/transcript.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <vector>

namespace kith::importers {
namespace {

// "Heading_20_1" -> "Heading 1"
std::string styleName(std::string_view name) {
    constexpr std::string_view blank = "_20_";
    std::string plain;
    for (auto at = name.find(blank); at != std::string_view::npos; at = name.find(blank)) {
        plain.append(name.substr(0, at)).push_back(' ');
        name.remove_prefix(at + blank.size());
    }
    return plain.append(name);
}

struct Style {
    std::string parent;
    std::string shown; // display name
    bool setsBold = false;
    bool isBold = false;
};

// The styles, first those with names (styles.xml), then the automatic ones.
class Styles {
public:
    void add(const std::string& name, Style style) { styles_[name] = std::move(style); }

    // The nearest style that the user has named.
    [[nodiscard]] std::string nameOf(std::string_view name) const {
        const auto found = styles_.find(name);
        if (found == styles_.end()) return styleName(name);
        if (!found->second.shown.empty()) return found->second.shown;
        return found->second.parent.empty() ? styleName(name) : styleName(found->second.parent);
    }
    [[nodiscard]] bool isStrong(std::string_view name) const {
        const std::string shown = foldCase(nameOf(name));
        if (shown.starts_with("speaker") || shown.starts_with("spreker") || shown.starts_with("interviewer"))
            return true;
        constexpr int deepest = 16; // a ring of parents must not hold us up
        for (int depth = 0; depth < deepest; ++depth) {
            const auto found = styles_.find(name);
            if (found == styles_.end()) return false;
            if (found->second.setsBold) return found->second.isBold;
            name = found->second.parent;
        }
        return false;
    }

private:
    std::map<std::string, Style, std::less<>> styles_;
};

class StyleReader : public XmlReader {
public:
    explicit StyleReader(Styles& styles) : styles_(styles) {}
    void start(std::string_view name, const Attributes& attributes) override {
        if (name == "style:style") {
            name_ = attributes["style:name"];
            style_ = {std::string(attributes["style:parent-style-name"]), std::string(attributes["style:display-name"]),
                      false, false};
        } else if (name == "style:text-properties" && !name_.empty()) {
            const std::string_view weight = attributes["fo:font-weight"];
            if (weight.empty()) return;
            style_.setsBold = true;
            style_.isBold =
                weight == "bold" || weight == "600" || weight == "700" || weight == "800" || weight == "900";
        }
    }
    void end(std::string_view name) override {
        if (name != "style:style" || name_.empty()) return;
        styles_.add(name_, std::move(style_));
        name_.clear();
    }

private:
    Styles& styles_;
    std::string name_;
    Style style_;
};

bool isLeftOut(std::string_view name) {
    return name == "text:tracked-changes" || name == "text:note" || name == "office:annotation" ||
           name == "svg:title" || name == "svg:desc" || name == "office:forms" || name == "text:sequence-decls" ||
           name == "text:variable-decls";
}

class BodyReader : public XmlReader {
public:
    explicit BodyReader(Styles& styles) : styles_(styles), styleReader_(styles) {}

    void start(std::string_view name, const Attributes& attributes) override {
        if (leftOut_ > 0 || isLeftOut(name)) {
            hasDeletions = hasDeletions || name == "text:deletion";
            hasFootnotes = hasFootnotes || name == "text:note";
            hasComments = hasComments || name == "office:annotation";
            ++leftOut_;
            return;
        }
        if (name == "office:text") inBody_ = true;
        if (!inBody_) {
            styleReader_.start(name, attributes);
        } else if (name == "text:p" || name == "text:h") {
            ++paragraphs_;
            builder.setStyle(styles_.nameOf(attributes["text:style-name"]));
        } else if (name == "text:span") {
            const std::string_view style = attributes["text:style-name"];
            spans_.push_back(styles_.isStrong(style));
        } else if (name == "text:s") {
            constexpr std::size_t mostBlanks = 1000;
            std::size_t count = 1;
            const std::string_view given = attributes["text:c"];
            std::from_chars(given.data(), given.data() + given.size(), count);
            builder.append(std::string(std::min(count, mostBlanks), ' '), isStrong());
        } else if (name == "text:tab") {
            builder.append("\t", isStrong());
        } else if (name == "text:line-break") {
            builder.breakLine();
        } else if (name == "table:table-row") {
            rows_.push_back(true);
        } else if (name == "table:table-cell" && !rows_.empty()) {
            if (!rows_.back()) builder.endCell();
            rows_.back() = false;
        }
    }
    void end(std::string_view name) override {
        if (leftOut_ > 0) {
            --leftOut_;
            return;
        }
        if (!inBody_) {
            styleReader_.end(name);
        } else if (name == "office:text") {
            inBody_ = false;
        } else if (name == "text:p" || name == "text:h") {
            --paragraphs_;
            builder.endParagraph();
        } else if (name == "text:span" && !spans_.empty()) {
            spans_.pop_back();
        } else if (name == "table:table-row" && !rows_.empty()) {
            rows_.pop_back();
        }
    }
    // White space as OpenDocument has it: a run of it is one blank, none at the beginning of a paragraph.
    void text(std::string_view words) override {
        if (!inBody_ || leftOut_ > 0 || paragraphs_ == 0) return;
        std::string plain;
        bool afterBlank = builder.isAfterBlank();
        for (const char c : words) {
            const bool isBlank = c == ' ' || c == '\t' || c == '\n' || c == '\r';
            if (isBlank && afterBlank) continue;
            plain += isBlank ? ' ' : c;
            afterBlank = isBlank;
        }
        builder.append(plain, isStrong());
    }

    TextBuilder builder;
    bool hasDeletions = false;
    bool hasFootnotes = false;
    bool hasComments = false;

private:
    [[nodiscard]] bool isStrong() const { return std::find(spans_.begin(), spans_.end(), true) != spans_.end(); }

    Styles& styles_;
    StyleReader styleReader_;
    std::vector<bool> spans_; // whether each is strong
    std::vector<bool> rows_;  // of tables; whether the next cell is the row's first
    int paragraphs_ = 0;      // depth: a text box stands inside a paragraph
    int leftOut_ = 0;         // depth below an element that is left out
    bool inBody_ = false;
};

} // namespace

ImportedText readOdt(std::string_view bytes, const std::string& fileName, const TextOptions& options) {
    const Container container(bytes, fileName);
    requireUnlocked(container, fileName);
    Styles styles;
    if (container.has("styles.xml")) {
        StyleReader reader(styles);
        readXml(container, "styles.xml", reader);
    }
    BodyReader body(styles);
    readXml(container, "content.xml", body);
    Extracted extracted{{}, {}, "odt 1", {}};
    const auto note = [&](bool when, const char* words) {
        if (when) extracted.notes.push_back({words, {fileName, {}}});
    };
    note(body.hasDeletions, "The document holds tracked changes: words that were deleted are left out.");
    note(body.hasFootnotes, "Footnotes and endnotes are left out.");
    note(body.hasComments, "Comments in the margin are left out.");
    extracted.text = Text::fromStored(body.builder.takeText());
    return makeTranscript(std::move(extracted), body.builder.takeLines(), fileName, options);
}

} // namespace kith::importers
