// What a user prefers: every change is applied at once.
#pragma once

#include "workspace/preferences.h"

#include <QDialog>

class QFormLayout;

namespace kith::workbench {

class PreferencesDialog : public QDialog {
    Q_OBJECT
public:
    PreferencesDialog(Preferences& preferences, QWidget* parent);

private:
    void addCoder(QFormLayout* form);
    void addLooks(QFormLayout* form);
    void addFonts(QFormLayout* form);
    void addBackups(QFormLayout* form);
    void addTour(QFormLayout* form);

    Preferences& preferences_;
};

} // namespace kith::workbench
