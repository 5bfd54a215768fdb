#include "asked_marks.h"

#include "egogram_words.h"
#include "text_widths.h"

namespace kith::report {

void askedMark(Canvas& canvas, Point centre, AskedStatus asked, const PictureWords& words) {
    if (asked == AskedStatus::NotAsked) {
        constexpr double half = 3;
        canvas.line({centre.x - half, centre.y - half}, {centre.x + half, centre.y + half}, quietColour, 1.2);
        canvas.line({centre.x - half, centre.y + half}, {centre.x + half, centre.y - half}, quietColour, 1.2);
        return;
    }
    canvas.add(Shape{Marker::Diamond, centre, 3.6, markColour, asked == AskedStatus::Probed ? markColour : paperColour,
                     1.3, termWords(words, "asked", toString(asked)), ""});
}

double askedLegend(Canvas& canvas, Point at, const PictureWords& words) {
    for (const AskedStatus asked : {AskedStatus::Probed, AskedStatus::Asked, AskedStatus::NotAsked}) {
        const std::string text = termWords(words, "asked", toString(asked));
        askedMark(canvas, {at.x + 5, at.y}, asked, words);
        canvas.words({at.x + 15, at.y + type::small * halfHeight}, text, type::small, Anchor::Start, quietColour);
        at.x += 15 + widthOfWords(text, type::small) + 16;
    }
    return at.x;
}

} // namespace kith::report
