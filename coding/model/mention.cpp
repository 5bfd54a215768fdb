#include "kith/model/mention.h"

#include "words_of.h"

namespace kith {

std::string_view toString(MentionKind kind) {
    static constexpr WordsOf<MentionKind, 3> words{
        {{MentionKind::Name, "name"}, {MentionKind::Nominal, "nominal"}, {MentionKind::Pronoun, "pronoun"}}};
    return wordFor(words, kind);
}

} // namespace kith
