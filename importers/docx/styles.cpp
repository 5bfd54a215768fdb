#include "docx/styles.h"

#include "files/xml.h"
#include "kith/text/words.h"

namespace kith::importers {
namespace {

class StyleReader : public XmlReader {
public:
    void start(std::string_view name, const Attributes& attributes) override {
        if (name == "w:style") {
            id_ = attributes["w:styleId"];
            style_ = {};
        } else if (id_.empty()) {
            return;
        } else if (name == "w:name") {
            style_.name = attributes["w:val"];
        } else if (name == "w:basedOn") {
            style_.basedOn = attributes["w:val"];
        } else if (name == "w:b") {
            const std::string_view value = attributes["w:val"];
            style_.setsBold = true;
            style_.isBold = value.empty() || value == "1" || value == "true" || value == "on";
        }
    }
    void end(std::string_view name) override {
        if (name != "w:style" || id_.empty()) return;
        styles.add(id_, std::move(style_));
        id_.clear();
    }
    WordStyles styles;

private:
    std::string id_;
    WordStyles::Style style_;
};

} // namespace

std::string WordStyles::nameOf(std::string_view id) const {
    const auto found = styles_.find(id);
    return found == styles_.end() || found->second.name.empty() ? std::string(id) : found->second.name;
}

bool WordStyles::isStrong(std::string_view id) const {
    constexpr int deepest = 16; // styles based on styles; a ring of them must not hold us up
    const std::string name = foldCase(nameOf(id));
    if (name.starts_with("speaker") || name.starts_with("spreker") || name.starts_with("interviewer")) return true;
    for (int depth = 0; depth < deepest; ++depth) {
        const auto found = styles_.find(id);
        if (found == styles_.end()) return false;
        if (found->second.setsBold) return found->second.isBold;
        id = found->second.basedOn;
    }
    return false;
}

WordStyles readWordStyles(const Container& container, const std::string& entry) {
    StyleReader reader;
    readXml(container, entry, reader);
    return std::move(reader.styles);
}

} // namespace kith::importers
