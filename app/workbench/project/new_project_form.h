// What a new project is made from: its title, its file, the protocol, who codes.
#pragma once

#include "project/background_task.h"
#include "workspace/preferences.h"

#include "kith/study/create.h"

#include <QWidget>

#include <filesystem>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace kith::workbench {

class NewProjectForm : public QWidget {
    Q_OBJECT
public:
    explicit NewProjectForm(Preferences& preferences, QWidget* parent = nullptr);

    // Where projects go when nothing else is said: the user's documents.
    [[nodiscard]] static QString folderOfProjects();
    // A protocol of the user's own, in place of the built-in ones.
    void setProtocol(const QString& file);
    void create();

Q_SIGNALS:
    void created(const QString& file);
    void failed(const kith::workbench::Failure& failure);
    void cancelled();

private:
    void proposeFile();
    void chooseFile();
    void chooseProtocol();
    void showProtocol();

    Preferences& preferences_;
    BackgroundTask task_;
    QLineEdit* title_;
    QLineEdit* file_;
    QComboBox* protocol_;
    QLabel* about_;
    QLineEdit* coder_;
    QPushButton* create_;
    bool fileChosen_ = false;
};

} // namespace kith::workbench
