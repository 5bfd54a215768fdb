#include "kith/agreement/disagreements.h"

#include "kith/model/coders.h"

#include <algorithm>
#include <map>

namespace kith::agreement {
namespace {

using TextPlace = std::pair<SourceKey, std::int64_t>;

TextPlace placeOf(const Passage& passage) {
    return {passage.source, passage.part};
}

class Deciding {
public:
    Deciding(const StudySnapshot& snapshot, const Compared& compared, std::size_t a, std::size_t b)
        : nameA_(compared.coders[a]), nameB_(compared.coders[b]) {
        for (const Coding& coding : snapshot.codings)
            if (coding.coder == nameA_ || coding.coder == nameB_ || coding.coder == adjudication)
                codings_[placeOf(coding.passage)].push_back(&coding);
        for (const RejectedSuggestion& no : snapshot.rejectedSuggestions)
            if (no.coder == adjudication && no.about == "code") rejected_[placeOf(no.passage)].push_back(&no);
    }

    [[nodiscard]] std::vector<const RejectedSuggestion*> refusals(const CodingPair& pair) const {
        std::vector<const RejectedSuggestion*> refusals;
        const Coding& any = pair.any();
        if (const auto found = rejected_.find(placeOf(any.passage)); found != rejected_.end())
            std::copy_if(found->second.begin(), found->second.end(), std::back_inserter(refusals),
                         [&](const RejectedSuggestion* no) {
                             return no->aboutKey == any.code.uuid &&
                                    (stands(pair.a, no->passage.span) || stands(pair.b, no->passage.span));
                         });
        return refusals;
    }

    [[nodiscard]] std::vector<const Coding*> decisions(const CodingPair& pair) const {
        std::vector<const Coding*> decisions;
        const std::vector<const Coding*>& here = codings_.at(placeOf(pair.any().passage));
        std::copy_if(here.begin(), here.end(), std::back_inserter(decisions), [&](const Coding* coding) {
            return coding->coder == adjudication && coding->code == pair.any().code && touches(pair, *coding) &&
                   speaksOf(pair, *coding, here);
        });
        return decisions;
    }

    // Codes that the silent coder put on words of the passage.
    [[nodiscard]] std::vector<CodeKey> instead(const CodingPair& pair) const {
        std::vector<CodeKey> codes;
        if (pair.a && pair.b) return codes;
        const Coder& silent = pair.a ? nameB_ : nameA_;
        for (const Coding* coding : codings_.at(placeOf(pair.any().passage)))
            if (coding->coder == silent && coding->code != pair.any().code &&
                coding->passage.span.overlaps(pair.any().passage.span) &&
                std::find(codes.begin(), codes.end(), coding->code) == codes.end())
                codes.push_back(coding->code);
        return codes;
    }

private:
    static bool stands(const Coding* coding, CodePointSpan span) { return coding && coding->passage.span == span; }

    static bool touches(const CodingPair& pair, const Coding& coding) {
        return (pair.a && pair.a->passage.span.overlaps(coding.passage.span)) ||
               (pair.b && pair.b->passage.span.overlaps(coding.passage.span));
    }

    // The decision is about one of the pair's contacts, or about one that neither coder gave here with this code.
    bool speaksOf(const CodingPair& pair, const Coding& decision, const std::vector<const Coding*>& codings) const {
        if ((pair.a && pair.a->contact == decision.contact) || (pair.b && pair.b->contact == decision.contact))
            return true;
        return std::none_of(codings.begin(), codings.end(), [&](const Coding* coding) {
            return coding->coder != adjudication && coding->code == decision.code &&
                   coding->contact == decision.contact && coding->passage.span.overlaps(decision.passage.span);
        });
    }

    const Coder& nameA_;
    const Coder& nameB_;
    std::map<TextPlace, std::vector<const Coding*>> codings_; // of the two and of the adjudicator
    std::map<TextPlace, std::vector<const RejectedSuggestion*>> rejected_;
};

} // namespace

PairedCodings disagreements(const StudySnapshot& snapshot, const Compared& compared, std::size_t a, std::size_t b) {
    const Deciding deciding(snapshot, compared, a, b);
    PairedCodings found;
    for (const CodingPair& pair : pairCodings(snapshot, compared, a, b)) {
        if (pair.agreed()) {
            found.agreed.push_back(pair);
            continue;
        }
        Disagreement one;
        one.number = static_cast<int>(found.disagreements.size()) + 1;
        one.pair = pair;
        if (pair.a && pair.b) {
            one.contactDiffers = !pair.sameContact();
            one.stageDiffers = !pair.sameStage();
            one.bordersDiffer = !pair.sameBorders;
        }
        one.instead = deciding.instead(pair);
        one.decisions = deciding.decisions(pair);
        one.refusals = deciding.refusals(pair);
        found.disagreements.push_back(std::move(one));
    }
    return found;
}

} // namespace kith::agreement
