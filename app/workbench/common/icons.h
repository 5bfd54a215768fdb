// Our own icons (icons/*.svg), drawn in the colour of the words around them.
#pragma once

#include <QIcon>
#include <QString>

namespace kith::workbench {

// By the name of its file, without ".svg"; an empty icon where there is none.
[[nodiscard]] QIcon icon(const QString& name);

} // namespace kith::workbench
