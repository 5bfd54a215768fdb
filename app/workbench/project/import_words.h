// The words for what stands in an import: meanings of columns, types of attributes. In the order of the values.
#pragma once

#include "kith/model/terms.h"
#include "kith/study/import.h"

#include <QString>
#include <QStringList>

namespace kith::workbench {

QStringList meaningWords();    // of study::ColumnMeaning
QStringList attributeWords();  // of AttributeType
QStringList stageWordsAsked(); // of Stage

} // namespace kith::workbench
