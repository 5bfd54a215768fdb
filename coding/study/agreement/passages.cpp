// Agreement of passages that coders marked.
#include "agreement/rows.h"

#include "kith/agreement/gamma.h"
#include "kith/agreement/spans.h"
#include "kith/agreement/unitizing.h"
#include "wording.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <limits>
#include <map>
#include <set>
#include <tuple>

namespace kith::study {
namespace {

using agreement::Codes;
using agreement::Coefficient;
using agreement::Coincidences;
using agreement::Continuum;
using agreement::Marked;
using agreement::Shared;
using agreement::Undefined;
using importers::TableRow;

struct ReadText {
    std::string name;
    bool bounded = false; // a row says where it begins and ends
    Continuum continuum;
    std::vector<std::string> coders; // who read it, in the order of the continuum
};

struct Passages {
    std::vector<ReadText> texts;
    std::vector<std::string> codes; // by their bytes
    std::set<std::string> coders;
    bool overlapping = false; // within one coder, of different codes
    bool whole = true;        // all positions are whole numbers
    std::size_t marked = 0;
};

struct Columns {
    std::size_t coder, begin, end, code;
    std::optional<std::size_t> text;
};

// One marked row, before codes have their numbers.
struct Row {
    double begin, end;
    std::string code;
    std::int64_t number;
};
struct Rows {
    bool bounded = false;
    double begin = 0, end = 0;
    std::map<std::string, std::vector<Row>> byCoder;
};

class Reader {
public:
    explicit Reader(const DataRows& data)
        : data_(data), columns_{data.needed("coder"), data.needed("begin"), data.needed("end"), data.needed("code"),
                                interviewColumn(data)} {}

    Passages read() {
        for (const TableRow& row : data_.rows)
            take(row);
        Passages passages;
        for (const auto& [code, number] : codes_)
            passages.codes.push_back(code);
        std::int32_t next = 0;
        for (auto& [code, number] : codes_)
            number = next++;
        for (const std::string& name : order_)
            passages.texts.push_back(textOf(name, passages));
        passages.whole = whole_;
        if (passages.codes.empty()) throw Error("Nobody marked a passage.", {data_.file, {}});
        if (passages.coders.size() < 2)
            throw Error("There is only one coder.", {data_.file, {}}, "The column coder must name at least two.");
        return passages;
    }

private:
    void take(const TableRow& row) {
        const std::string name = columns_.text ? row.cells[*columns_.text] : std::string();
        const std::string& coder = row.cells[columns_.coder];
        const std::string& code = row.cells[columns_.code];
        const auto [at, isNew] = texts_.emplace(name, Rows());
        if (isNew) order_.push_back(name);
        Rows& rows = at->second;
        if (coder.empty() && !code.empty())
            throw Error("Nobody is named for this passage.", data_.place(row, columns_.coder));
        if (!coder.empty() && code.empty()) { // read, and nothing marked
            rows.byCoder[coder];
            return;
        }
        constexpr double most = 1e12; // cubes of lengths stay exact enough
        const double begin = numberAt(data_, row, columns_.begin, most), end = numberAt(data_, row, columns_.end, most);
        if (end <= begin)
            throw Error("The passage ends before it has begun.", data_.place(row, columns_.end),
                        "The end is the place behind the last character.");
        whole_ = whole_ && begin == std::floor(begin) && end == std::floor(end);
        if (coder.empty()) {
            if (rows.bounded)
                throw Error("Where this text begins and ends was said before.", data_.place(row, columns_.begin));
            rows.bounded = true;
            rows.begin = begin;
            rows.end = end;
            return;
        }
        codes_.emplace(code, 0);
        rows.byCoder[coder].push_back({begin, end, code, row.number});
    }

    // Units of one code that overlap would agree with themselves.
    void requireApart(const std::string& coder, std::vector<Row> marked, Passages& passages) const {
        std::sort(marked.begin(), marked.end(), [](const Row& a, const Row& b) {
            return std::tie(a.begin, a.end, a.number) < std::tie(b.begin, b.end, b.number);
        });
        std::map<std::string, const Row*> last;
        double end = -std::numeric_limits<double>::infinity();
        for (const Row& row : marked) {
            const Row*& before = last[row.code];
            if (before != nullptr && row.begin < before->end)
                throw Error(fmt::format("{} marked “{}” twice in the same place, in rows {} and {}.", coder, row.code,
                                        std::min(before->number, row.number), std::max(before->number, row.number)),
                            {data_.file, fmt::format("row {}, column {}", row.number, data_.columns[columns_.begin])},
                            "Join them, or keep one.");
            before = &row;
            passages.overlapping = passages.overlapping || row.begin < end;
            end = std::max(end, row.end);
        }
    }

    ReadText textOf(const std::string& name, Passages& passages) {
        const Rows& rows = texts_.at(name);
        ReadText text{name, rows.bounded, {rows.begin, rows.end, {}}, {}};
        if (!rows.bounded) {
            text.continuum.begin = std::numeric_limits<double>::infinity();
            text.continuum.end = -text.continuum.begin;
        }
        for (const auto& [coder, marked] : rows.byCoder) {
            requireApart(coder, marked, passages);
            passages.coders.insert(coder);
            text.coders.push_back(coder);
            text.continuum.coders.emplace_back();
            for (const Row& row : marked) {
                if (!rows.bounded) {
                    text.continuum.begin = std::min(text.continuum.begin, row.begin);
                    text.continuum.end = std::max(text.continuum.end, row.end);
                } else if (row.begin < rows.begin || row.end > rows.end) {
                    throw Error("The passage lies outside its text.",
                                {data_.file,
                                 fmt::format("row {}, column {}", row.number,
                                             data_.columns[row.begin < rows.begin ? columns_.begin : columns_.end])},
                                fmt::format("The text runs from {} to {}.", rows.begin, rows.end));
                }
                text.continuum.coders.back().push_back({row.begin, row.end, codes_.at(row.code)});
                ++passages.marked;
            }
        }
        if (text.continuum.begin > text.continuum.end) text.continuum.begin = text.continuum.end = 0; // nothing marked
        return text;
    }

    const DataRows& data_;
    Columns columns_;
    std::vector<std::string> order_; // of texts, as they first stand
    std::map<std::string, Rows> texts_;
    std::map<std::string, std::int32_t> codes_;
    bool whole_ = true;
};

Continuum only(const Continuum& continuum, std::int32_t code) {
    Continuum found{continuum.begin, continuum.end, {}};
    for (const auto& marked : continuum.coders) {
        found.coders.emplace_back();
        for (Marked unit : marked)
            if (unit.category == code) {
                unit.category = 0;
                found.coders.back().push_back(unit);
            }
    }
    return found;
}

agreement::Resampling drawn(const AgreementDataOptions& options) {
    agreement::Resampling how;
    how.replicates = options.bootstrap;
    how.method = "bootstrap by text";
    return how;
}

// Lines with their measures, to be drawn together.
struct Unitizing {
    std::vector<AgreementLine> lines;
    std::vector<agreement::UnitizingMeasure> measures;

    void add(AgreementLine line, agreement::UnitizingMeasure measure) {
        lines.push_back(std::move(line));
        measures.push_back(std::move(measure));
    }
    void draw(const std::vector<Coincidences>& texts, const AgreementDataOptions& options) {
        if (options.bootstrap == 0) return;
        const auto resampled = agreement::bootstrap(texts, measures, drawn(options));
        for (std::size_t i = 0; i < lines.size(); ++i)
            lines[i].resampled = resampled[i];
    }
};

Coincidences sumOf(const std::vector<Coincidences>& texts) {
    Coincidences sum = texts.front();
    for (std::size_t i = 1; i < texts.size(); ++i)
        sum.add(texts[i]);
    return sum;
}

// All codes together.
std::vector<AgreementLine> familyOf(const Passages& passages, const AgreementDataOptions& options) {
    Unitizing family;
    if (passages.overlapping) {
        for (const char* id : {"u-alpha", "u-alpha-binary", "cu-alpha"})
            family.lines.push_back({id, {}, {}, agreement::undefined(Undefined::UnitsOverlap)});
        return family.lines;
    }
    std::vector<Coincidences> texts;
    for (const ReadText& text : passages.texts)
        texts.push_back(agreement::coincidencesOf(text.continuum, passages.codes.size()));
    const Coincidences all = sumOf(texts);
    family.add({"u-alpha", {}, {}, agreement::uAlpha(all)},
               [](const Coincidences& of) { return agreement::uAlpha(of).value; });
    family.add({"u-alpha-binary", {}, {}, agreement::uAlphaBinary(all)},
               [](const Coincidences& of) { return agreement::uAlphaBinary(of).value; });
    const agreement::Covered coded = agreement::cuAlpha(all);
    family.add({"cu-alpha", {}, {}, coded.alpha, {}, coded.coverage},
               [](const Coincidences& of) { return agreement::cuAlpha(of).alpha.value; });
    for (std::size_t i = 0; i < passages.codes.size(); ++i) {
        const auto code = static_cast<std::int32_t>(i);
        const agreement::Covered one = agreement::kuAlpha(all, code);
        family.add({"ku-alpha", passages.codes[i], {}, one.alpha, {}, one.coverage},
                   [code](const Coincidences& of) { return agreement::kuAlpha(of, code).alpha.value; });
    }
    family.draw(texts, options);
    return family.lines;
}

// Each code against all else, for codes may overlap.
std::vector<AgreementLine> codesOf(const Passages& passages, const AgreementDataOptions& options) {
    std::vector<AgreementLine> lines;
    for (std::size_t i = 0; i < passages.codes.size(); ++i) {
        std::vector<Coincidences> texts;
        for (const ReadText& text : passages.texts)
            texts.push_back(agreement::coincidencesOf(only(text.continuum, static_cast<std::int32_t>(i)), 1));
        Unitizing one;
        one.add({"u-alpha-of-code", passages.codes[i], {}, agreement::uAlpha(sumOf(texts))},
                [](const Coincidences& of) { return agreement::uAlpha(of).value; });
        one.draw(texts, options);
        lines.push_back(std::move(one.lines.front()));
    }
    return lines;
}

// What has no sum over texts: a line for each text.
void addByText(std::vector<AgreementLine>& lines, const Passages& passages, std::vector<std::string>& notes,
               const Saying& say) {
    for (const ReadText& text : passages.texts) {
        const std::string name = passages.texts.size() > 1 ? text.name : std::string();
        if (passages.whole) {
            std::vector<std::int32_t> all;
            for (std::size_t i = 0; i < passages.codes.size(); ++i) {
                all.push_back(static_cast<std::int32_t>(i));
                lines.push_back({"alpha-u", passages.codes[i], name, agreement::alphaU(text.continuum, all.back())});
            }
            if (all.size() > 1) lines.push_back({"alpha-u", {}, name, agreement::alphaU(text.continuum, all)});
        }
        const agreement::Gamma gamma = agreement::gamma(text.continuum);
        lines.push_back({"gamma", {}, name, gamma.gamma});
        if (gamma.gamma.value)
            notes.push_back(fmt::format(
                fmt::runtime(say("Gamma{}: disorder {:.4f}, by chance {:.4f} (mean of {} chance texts).",
                                 "Gamma{}: wanorde {:.4f}, bij toeval {:.4f} (gemiddelde van {} toevalsteksten).")),
                name.empty() ? "" : " (" + name + ")", *gamma.observedDisorder, *gamma.expectedDisorder,
                gamma.samples));
    }
    if (!passages.whole)
        notes.push_back(say("alpha_U is left out: it needs positions that are whole numbers.",
                            "alfa_U is weggelaten: daarvoor moeten posities gehele getallen zijn."));
}

struct SpanMeasure {
    const char* id;
    Shared (*of)(std::span<const Marked>, std::span<const Marked>, Codes);
    Codes codes;
};
constexpr std::array spanMeasures{
    SpanMeasure{"f1-exact", agreement::sharedPassages, Codes::Same},
    SpanMeasure{"f1-boundaries", agreement::sharedPassages, Codes::Any},
    SpanMeasure{"f1-overlap", agreement::overlappingPassages, Codes::Same},
    SpanMeasure{"f1-overlap-any-code", agreement::overlappingPassages, Codes::Any},
    SpanMeasure{"f1-characters", agreement::sharedCharacters, Codes::Same},
    SpanMeasure{"f1-characters-any-code", agreement::sharedCharacters, Codes::Any},
};

Coefficient ofSpans(const std::optional<double>& value) {
    Coefficient found = value ? Coefficient() : agreement::undefined(Undefined::NothingMarked);
    found.value = value;
    return found;
}

// Summed over texts and pairs of coders.
std::vector<AgreementLine> spansOf(const Passages& passages, const AgreementDataOptions& options) {
    std::vector<std::vector<Shared>> texts;
    std::vector<Shared> all(spanMeasures.size());
    for (const ReadText& text : passages.texts) {
        texts.emplace_back(spanMeasures.size());
        const auto& coders = text.continuum.coders;
        for (std::size_t i = 0; i < coders.size(); ++i)
            for (std::size_t j = i + 1; j < coders.size(); ++j)
                for (std::size_t m = 0; m < spanMeasures.size(); ++m)
                    texts.back()[m] += spanMeasures[m].of(coders[i], coders[j], spanMeasures[m].codes);
        for (std::size_t m = 0; m < all.size(); ++m)
            all[m] += texts.back()[m];
    }
    std::vector<agreement::Resampled> resampled(all.size());
    if (options.bootstrap > 0) resampled = agreement::bootstrapF1(texts, drawn(options));
    std::vector<AgreementLine> lines;
    for (std::size_t m = 0; m < all.size(); ++m)
        lines.push_back({spanMeasures[m].id, {}, {}, ofSpans(all[m].f1()), {}, {}, resampled[m]});
    lines.push_back({"jaccard-characters", {}, {}, ofSpans(agreement::Shared(all[4]).jaccard())}); // of f1-characters
    return lines;
}

} // namespace

Table agreementOfPassages(const DataRows& data, const AgreementDataOptions& options) {
    const Saying say{options.language};
    const Passages passages = Reader(data).read();
    std::vector<AgreementLine> lines = familyOf(passages, options);
    std::vector<std::string> notes;
    for (auto& line : codesOf(passages, options))
        lines.push_back(std::move(line));
    addByText(lines, passages, notes, say);
    for (auto& line : spansOf(passages, options))
        lines.push_back(std::move(line));
    Table table = agreementTable(lines, options);
    table.notes.insert(table.notes.begin(),
                       fmt::format(fmt::runtime(say("Texts: {}; coders: {}; marked passages: {}; codes: {}.",
                                                    "Teksten: {}; codeurs: {}; gemarkeerde passages: {}; codes: {}.")),
                                   passages.texts.size(), passages.coders.size(), passages.marked,
                                   passages.codes.size()));
    table.notes.insert(table.notes.end(), notes.begin(), notes.end());
    const auto unbounded =
        std::count_if(passages.texts.begin(), passages.texts.end(), [](const ReadText& text) { return !text.bounded; });
    if (unbounded > 0)
        table.notes.push_back(fmt::format(
            fmt::runtime(say(
                "Taken to run from the first marked place to the last: {} of the texts. A row without coder and code "
                "says where "
                "a text begins and ends; the alphas depend on it.",
                "Genomen van de eerste gemarkeerde plaats tot de laatste: {} van de teksten. Een rij zonder coder en "
                "code zegt waar een tekst begint en eindigt; de alfa's hangen daarvan af.")),
            unbounded));
    return table;
}

} // namespace kith::study
