// Marks of what was asked of an interviewee.
#pragma once

#include "canvas.h"

#include "kith/model/profile.h"

namespace kith::report {

// Probed: a full diamond; asked: a hollow one; not asked: a cross.
void askedMark(Canvas& canvas, Point centre, AskedStatus asked, const PictureWords& words);
// Mark and word of each; gives where it ends at the right.
double askedLegend(Canvas& canvas, Point at, const PictureWords& words);

} // namespace kith::report
