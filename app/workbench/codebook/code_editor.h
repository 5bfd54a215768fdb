// One code, all its fields: each is saved when it is left, as a step of its own.
#pragma once

#include "window/page.h"

#include "kith/study/codebook.h"

#include <QScrollArea>

#include <map>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QTabWidget;
class QVBoxLayout;

namespace kith::workbench {

class NoteEdit;

class CodeEditor : public QScrollArea {
    Q_OBJECT
public:
    explicit CodeEditor(const PageContext& context);

    // None: says what to do.
    void setCode(CodeKey code);
    [[nodiscard]] CodeKey code() const { return code_.key; }

Q_SIGNALS:
    void parentWanted(kith::CodeKey code, kith::CodeKey parent); // none: beside those without

private:
    struct Words { // of one language
        QLineEdit* label = nullptr;
        NoteEdit *brief = nullptr, *full = nullptr, *when = nullptr, *whenNot = nullptr, *example = nullptr;
    };
    void makeTexts(QVBoxLayout* rows);
    void makePlace(QFormLayout* form);
    void makeLooks(QFormLayout* form);
    void makeGrounds(QFormLayout* form);
    void read();
    void showTexts();
    void showPlace();
    void showLooks();
    void saveWords(const std::string& language);
    void saveLine(QLineEdit* line, std::optional<std::string> study::CodeChanges::*field, const std::string& stored);
    void save(const study::CodeChanges& changes);

    PageContext context_;
    Code code_;
    QWidget* body_;
    QLabel *nothing_, *versions_;
    QLineEdit *name_ = nullptr, *shortcut_ = nullptr, *citation_ = nullptr;
    QTabWidget* languages_ = nullptr;
    std::map<std::string, Words> words_;
    QComboBox *layer_ = nullptr, *group_ = nullptr, *parent_ = nullptr, *colour_ = nullptr, *nameEvidence_ = nullptr,
              *definitionEvidence_ = nullptr, *origin_ = nullptr;
};

} // namespace kith::workbench
